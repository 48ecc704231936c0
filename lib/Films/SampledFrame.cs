using OpenCvSharp;

namespace FaceValue.Films;

/// <summary>A frame that was taken out of a film.</summary>
/// <param name="Number">Its place in the film, from 0.</param>
/// <param name="Seconds">When it is shown, from the film's first frame; what the container says, also where the rate varies.</param>
/// <param name="Image">8-bit blue, green, red, upright. Owned by the sampler and painted over by the next frame: clone what is to last.</param>
public sealed record SampledFrame(int Number, double Seconds, Mat Image);
