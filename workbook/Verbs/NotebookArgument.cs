using System.CommandLine;

namespace FaceValue.Workbook.Verbs;

/// <summary>A list of notebooks on the command line.</summary>
static class NotebookArgument
{
    /// <summary>Makes a mistyped option an error of its own; as a list takes any word, it would be looked for as a notebook.</summary>
    public static void RefuseOptions(Argument<string[]> notebooks) => notebooks.Validators.Add(result =>
    {
        foreach (var word in result.Tokens.Select(token => token.Value).Where(word => word.StartsWith('-')))
            result.AddError($"There is no option '{word}'.");
    });
}
