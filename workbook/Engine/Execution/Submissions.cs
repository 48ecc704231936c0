using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace FaceValue.Workbook.Engine.Execution;

/// <summary>The chain of C# submissions of one session: each is compiled against those before it and sees their variables.</summary>
sealed class Submissions : IDisposable
{
    // Libraries of this program that a cell has no use for would only make every compilation and completion longer.
    static readonly string[] Unreferenced = ["Microsoft.CodeAnalysis", "NetMQ", "AsyncIO", "Spectre.", "System.CommandLine", "Markdig", "xunit", "Microsoft.Testing", "Microsoft.TestPlatform"];

    static readonly Lazy<IReadOnlyList<MetadataReference>> Platform = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Unreferenced.Any(name => Path.GetFileName(path).StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            .Select(path => MetadataReference.CreateFromFile(path))]);

    static readonly string[] Imports =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading", "System.Threading.Tasks",
        "FaceValue.Workbook.Engine", "FaceValue.Workbook.Engine.Formatting", "FaceValue.Workbook.Engine.Cells",
    ];

    readonly InteractiveAssemblyLoader loader = new();
    readonly Task<ScriptState<object>> first;
    ScriptState<object>? last;
    ScriptOptions options = ScriptOptions.Default
        .WithReferences(Platform.Value)
        .WithImports(Imports)
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithAllowUnsafe(true)
        .WithFileEncoding(Encoding.UTF8)
        .WithEmitDebugInformation(true)
        .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(Directory.GetCurrentDirectory()));

    /// <summary>Starts warming the compiler up at once, beside whatever the caller does next.</summary>
    public Submissions()
    {
        var script = CSharpScript.Create("", options, assemblyLoader: loader);
        first = Task.Run(() => script.RunAsync());
    }

    /// <summary>Where each of the session's variables stands now; the latest of a name wins.</summary>
    public IEnumerable<ScriptVariable> Variables => last?.Variables.Reverse().DistinctBy(variable => variable.Name) ?? [];

    /// <summary>Adds assemblies that later submissions may use.</summary>
    public void Reference(IEnumerable<string> paths) =>
        options = options.AddReferences(paths.Select(path => MetadataReference.CreateFromFile(path)));

    /// <summary>The compilation that some text would be, were it run next.</summary>
    public async Task<CSharpCompilation> PreviewAsync(string text) =>
        (CSharpCompilation)(last ?? await first.ConfigureAwait(false)).Script.ContinueWith(text, options).GetCompilation();

    /// <summary>Compiles a submission, without running it.</summary>
    /// <param name="name">What to call it in errors and traces.</param>
    /// <exception cref="CompilationErrorException">It is not C#.</exception>
    public async Task<Submission> CompileAsync(string text, string name, CancellationToken cancellation)
    {
        var before = last ?? await first.ConfigureAwait(false);
        var script = before.Script.ContinueWith<object>(text, options.WithFilePath(name));
        script.Compile(cancellation);
        return new Submission(this, before, script);
    }

    public void Dispose() => loader.Dispose();

    /// <summary>A submission ready to run.</summary>
    public sealed class Submission(Submissions chain, ScriptState<object> before, Script<object> script)
    {
        /// <summary>Whether it ends in an expression that has a value.</summary>
        public bool HasValue()
        {
            var compilation = script.GetCompilation();
            var tree = compilation.SyntaxTrees.Single();
            return ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
                && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is { SpecialType: not SpecialType.System_Void };
        }

        /// <summary>Runs it. What it declared before an exception stays; what an interrupted one declared does not.</summary>
        /// <returns>The value of the last expression; null where there is none.</returns>
        public async Task<object?> RunAsync(CancellationToken cancellation)
        {
            var state = await script.RunFromAsync(before, _ => true, cancellation);
            chain.last = state;
            if (state.Exception is { } failure) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
            return state.ReturnValue;
        }
    }
}
