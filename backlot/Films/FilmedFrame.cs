using FaceValue.Backlot.Drawing;

namespace FaceValue.Backlot.Films;

/// <summary>A frame of a film, ready to be written.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Shot">The shot that it belongs to.</param>
/// <param name="Picture">Its pixels.</param>
/// <param name="Faces">Where the faces of a drawn frame lie, in the cast's order; null for a frame between drawn ones.</param>
sealed record FilmedFrame(int Number, DirectedShot Shot, Picture Picture, IReadOnlyList<FaceTruth>? Faces);
