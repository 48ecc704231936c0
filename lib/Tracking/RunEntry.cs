using System.Text.Json.Serialization;

namespace FaceValue.Tracking;

/// <summary>One thing that happened in a run: a line of its record, and what a tracker is given.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Params), "params")]
[JsonDerivedType(typeof(Tags), "tags")]
[JsonDerivedType(typeof(Metrics), "metrics")]
[JsonDerivedType(typeof(Inputs), "inputs")]
[JsonDerivedType(typeof(Artifact), "artifact")]
[JsonDerivedType(typeof(Model), "model")]
[JsonDerivedType(typeof(End), "end")]
abstract record RunEntry
{
    /// <summary>Gives it to a tracker's run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="registered">Told of a model's new version.</param>
    /// <param name="cancellation">Gives up.</param>
    public abstract Task DeliverAsync(IRun run, Action<ModelVersion> registered, CancellationToken cancellation);

    /// <summary>What it is, for a message.</summary>
    public abstract string Describe();

    public sealed record Start(RunInfo Run) : RunEntry
    {
        // To have the run is to have started it.
        public override Task DeliverAsync(IRun run, Action<ModelVersion> registered, CancellationToken cancellation) => Task.CompletedTask;
        public override string Describe() => $"the start of run '{Run.Name}'";
    }

    public sealed record Params(IReadOnlyList<Param> Values) : RunEntry
    {
        public override Task DeliverAsync(IRun run, Action<ModelVersion> registered, CancellationToken cancellation) =>
            run.LogParamsAsync([.. Values.Select(param => param with { Value = TrackingLimits.Cut(param.Value, TrackingLimits.ParamLetters) })], cancellation);
        public override string Describe() => $"param {Names(Values.Select(param => param.Key))}";
    }

    public sealed record Tags(IReadOnlyList<Tag> Values) : RunEntry
    {
        public override Task DeliverAsync(IRun run, Action<ModelVersion> registered, CancellationToken cancellation) =>
            run.SetTagsAsync([.. Values.Select(tag => tag with { Value = TrackingLimits.Cut(tag.Value, TrackingLimits.TagLetters) })], cancellation);
        public override string Describe() => $"tag {Names(Values.Select(tag => tag.Key))}";
    }

    public sealed record Metrics(IReadOnlyList<Metric> Values) : RunEntry
    {
        public override Task DeliverAsync(IRun run, Action<ModelVersion> registered, CancellationToken cancellation) => run.LogMetricsAsync(Values, cancellation);
        public override string Describe() => $"metric {Names(Values.Select(metric => $"{metric.Key} at step {metric.Step}"))}";
    }

    public sealed record Inputs(IReadOnlyList<DatasetInput> Values) : RunEntry
    {
        public override Task DeliverAsync(IRun run, Action<ModelVersion> registered, CancellationToken cancellation) => run.LogInputsAsync(Values, cancellation);
        public override string Describe() => $"input {Names(Values.Select(input => input.Name))}";
    }

    public sealed record Artifact(string File, string Name) : RunEntry
    {
        public override Task DeliverAsync(IRun run, Action<ModelVersion> registered, CancellationToken cancellation) => run.LogArtifactAsync(File, Name, cancellation);
        public override string Describe() => $"artifact '{Name}'";
    }

    public sealed record Model(ModelRegistration Registration) : RunEntry
    {
        public override async Task DeliverAsync(IRun run, Action<ModelVersion> registered, CancellationToken cancellation) =>
            registered(await run.RegisterModelAsync(Registration, cancellation));
        public override string Describe() => $"model '{Registration.Name}'";
    }

    public sealed record End(RunStatus Status, DateTimeOffset Time) : RunEntry
    {
        public override Task DeliverAsync(IRun run, Action<ModelVersion> registered, CancellationToken cancellation) => run.EndAsync(Status, Time, cancellation);
        public override string Describe() => "the run's end";
    }

    static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= 3 ? $"'{string.Join("', '", all)}'" : $"'{all[0]}' and {all.Count - 1} more";
    }
}
