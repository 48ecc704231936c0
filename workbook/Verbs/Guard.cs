using FaceValue.Study;

namespace FaceValue.Workbook.Verbs;

/// <summary>Turns exceptions into what a person at a shell needs: one message for what they can mend, the whole trace for what only we can.</summary>
static class Guard
{
    public static async Task<int> RunAsync(Func<Task<int>> verb, TextWriter errors)
    {
        try { return await verb(); }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (IsKnown(e))
        {
            errors.WriteLine(e.Message);
            return ExitCode.Misused;
        }
        catch (Exception e)
        {
            errors.WriteLine(e);
            errors.WriteLine("This is an error of facevalue itself. Please report it with the lines above.");
            return ExitCode.Unexpected;
        }
    }

    static bool IsKnown(Exception e) => e is IOException or InvalidDataException or UnauthorizedAccessException or MissingInputException;
}
