namespace FaceValue.Study;

/// <summary>What a notebook's words are about. They are written of one study and held to its numbers; of another the charts and tables hold, and the words do not.</summary>
/// <param name="study">The study that runs.</param>
/// <param name="writtenOf">The study that the words are about.</param>
public sealed class StudyText(string study, string writtenOf)
{
    /// <summary>Whether the words are about the study that runs: only then are they held to its numbers.</summary>
    public bool Holds { get; } = study == writtenOf;

    /// <summary>A chart's title: what was found, where it was found; elsewhere what is shown.</summary>
    /// <param name="finding">The finding, of the study that the words are about.</param>
    /// <param name="subject">What the chart shows, whatever comes out.</param>
    public string Title(string finding, string subject) => Holds ? finding : subject;

    /// <summary>Says that the words are about another study; nothing where they are not.</summary>
    /// <param name="output">Where to: a notebook gives its own output.</param>
    public void Announce(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!Holds) output.WriteLine($"This page was written of the study '{writtenOf}'. Its charts and tables are now those of '{study}'; what its words say of numbers is not, and is not checked.");
    }
}
