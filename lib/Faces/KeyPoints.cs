namespace FaceValue.Faces;

/// <summary>The six points that the detector places on a face. Right and left are the person's own, so the right eye is on the left of the image.</summary>
/// <param name="RightEye">Centre of the person's right eye.</param>
/// <param name="LeftEye">Centre of the person's left eye.</param>
/// <param name="NoseTip">Tip of the nose.</param>
/// <param name="MouthCentre">Centre of the mouth.</param>
/// <param name="RightEar">The person's right ear (tragion).</param>
/// <param name="LeftEar">The person's left ear (tragion).</param>
public sealed record KeyPoints(FacePoint RightEye, FacePoint LeftEye, FacePoint NoseTip, FacePoint MouthCentre, FacePoint RightEar, FacePoint LeftEar)
{
    /// <summary>The six in MediaPipe's order.</summary>
    public IReadOnlyList<FacePoint> All => [RightEye, LeftEye, NoseTip, MouthCentre, RightEar, LeftEar];
}
