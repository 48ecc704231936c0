using FaceValue.Study;

namespace FaceValue.Tests.Study;

public class StudyTextTest
{
    [Fact]
    public void Words_hold_of_the_study_that_they_were_written_of_and_say_nothing_more()
    {
        var text = new StudyText("backlot", "backlot");
        using var said = new StringWriter();
        text.Announce(said);
        Assert.Equal((true, "happy wins", ""), (text.Holds, text.Title("happy wins", "shares"), said.ToString()));
    }

    [Fact]
    public void Of_another_study_charts_name_their_subject_and_the_reader_is_told()
    {
        var text = new StudyText("mine", "backlot");
        using var said = new StringWriter();
        text.Announce(said);
        Assert.Equal((false, "shares"), (text.Holds, text.Title("happy wins", "shares")));
        Assert.Contains("written of the study 'backlot'", said.ToString());
        Assert.Contains("those of 'mine'", said.ToString());
    }
}
