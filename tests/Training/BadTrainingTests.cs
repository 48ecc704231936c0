using FaceValue.Training;

namespace FaceValue.Tests.Training;

public class BadTrainingTests
{
    static string Refusal(TrainingTask task) => Assert.Throws<ArgumentException>(() => Small.Train(task)).Message;

    [Fact]
    public void An_empty_class_is_named()
    {
        using var folder = new TempFolder();

        Assert.Contains("no image of 'class 2', 'class 3'", Refusal(Small.Task(folder.Root, training: new ToyFaces(2, classes: 4), validation: new ToyFaces(8, classes: 4))));
    }

    [Fact]
    public void One_image_teaches_nothing() { using var folder = new TempFolder(); Assert.Contains("it learns from 1 image: at least 2", Refusal(Small.Task(folder.Root, training: new ToyFaces(1)))); }

    [Fact]
    public void No_validation_is_refused() { using var folder = new TempFolder(); Assert.Contains("no image to judge it by", Refusal(Small.Task(folder.Root, validation: new ToyFaces(0)))); }

    [Fact]
    public void Different_classes_of_training_and_validation_are_refused()
    {
        using var folder = new TempFolder();

        Assert.Contains("differ", Refusal(Small.Task(folder.Root, validation: new ToyFaces(12, classes: 4))));
    }

    [Fact]
    public void Images_of_another_size_are_named()
    {
        using var folder = new TempFolder();

        Assert.Contains("48 x 48 pixels, the recipe says 32 x 32 ('toy-1-", Refusal(Small.Task(folder.Root, training: new ToyFaces(24, side: 48))));
    }

    [Fact]
    public void A_loss_that_is_no_number_names_its_images()
    {
        using var folder = new TempFolder();

        var error = Assert.Throws<NonFiniteLossException>(() => Small.Train(Small.Task(folder.Root, training: new ToyFaces(24) { NotANumber = 11 })));

        Assert.Contains("toy-1-11", error.Ids);
        Assert.Equal(8, error.Ids.Count);
        Assert.Contains("toy-1-11", error.Message);
    }

    [Fact]
    public void All_faults_of_a_recipe_are_told_at_once()
    {
        using var folder = new TempFolder();

        var message = Refusal(Small.Task(folder.Root, new Recipe { Weights = Weights.None, Epochs = 0, LearningRate = -1, ImageSide = 8 }));

        Assert.All((string[])["Epochs is 0", "LearningRate is -1", "ImageSide is 8", "stay random"], part => Assert.Contains(part, message));
    }

    [Fact]
    public void A_width_without_whole_channels_is_refused()
    {
        using var folder = new TempFolder();

        Assert.Contains("0.3", Refusal(Small.Task(folder.Root, Small.Recipe with { Width = 0.3 })));
    }

    [Fact]
    public void ImageNet_weights_are_never_silently_left_out()
    {
        using var folder = new TempFolder();

        Assert.Contains("PretrainedWeights", Refusal(Small.Task(folder.Root, new Recipe { ImageSide = 32 })));
    }

    [Fact]
    public void An_error_of_the_batches_comes_through()
    {
        using var folder = new TempFolder();
        var broken = new ToyFaces(24) { OnBatch = (_, batch) => { if (batch == 1) throw new InvalidDataException("photo 7 cannot be read"); } };

        Assert.Equal("photo 7 cannot be read", Assert.Throws<InvalidDataException>(() => Small.Train(Small.Task(folder.Root, training: broken))).Message);
    }
}
