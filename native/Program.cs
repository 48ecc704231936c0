using FaceValue.Native;

if (args.Length == 0)
{
    Console.Error.WriteLine("Usage: facevalue-native <output folder>...   Makes the native libraries in them load on a bare Linux; elsewhere it does nothing.");
    return 2;
}
if (!OperatingSystem.IsLinux()) return 0;
try
{
    var system = new LinuxLibraries();
    foreach (var edit in args.SelectMany(folder => NativeStep.Apply(folder, system)))
        Console.WriteLine($"{edit.File}: {edit.Change}");
    return 0;
}
catch (NativeStepException e)
{
    // The form that MSBuild reports as an error of the build.
    Console.Error.WriteLine($"facevalue-native : error FVN001: {e.Message.ReplaceLineEndings(" ")}");
    return 1;
}
