namespace FaceValue.Statistics;

/// <summary>A statistic that is not defined for these data, though nothing is wrong with them: nothing varies, or nothing can be exchanged.</summary>
/// <param name="message">What does not vary.</param>
/// <param name="parameter">The argument that it lies in.</param>
public sealed class NotDefinedException(string message, string parameter) : ArgumentException(message, parameter);
