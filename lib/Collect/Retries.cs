using Polly;
using Polly.Retry;

namespace FaceValue.Collect;

/// <summary>Tries again after a fault that may pass, waiting longer each time. Waits that a site asks for are kept by <see cref="Pace"/>, not here.</summary>
static class Retries
{
    /// <summary>A pipeline that repeats what <paramref name="again"/> says may pass.</summary>
    public static ResiliencePipeline<T> Of<T>(int attempts, TimeProvider time, Func<T, bool> again) =>
        attempts == 1 ? ResiliencePipeline<T>.Empty : new ResiliencePipelineBuilder<T> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<T>
            {
                MaxRetryAttempts = attempts - 1,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is null && again(arguments.Outcome.Result!)),
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(30),
                UseJitter = true,
            })
            .Build();
}
