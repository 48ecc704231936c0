using SkiaSharp;

namespace FaceValue.Backlot.Drawing;

/// <summary>The colour of a skin.</summary>
/// <param name="Melanin">0 (lightest) to 1 (darkest).</param>
/// <param name="Undertone">-1 (rosy) to 1 (golden).</param>
public sealed record SkinTone(double Melanin, double Undertone);

/// <summary>How hair is worn.</summary>
public enum HairStyle { Bald, Receding, Buzz, Short, SideParted, Curly, Afro, Fringe, Bob, Long, Wavy, Bun, Ponytail }

/// <summary>The hair of a head.</summary>
/// <param name="Style">How it is worn.</param>
/// <param name="Colour">Its colour, grey included.</param>
/// <param name="Volume">1 is average.</param>
/// <param name="PartOnLeft">Whether it is parted on the picture's left.</param>
public sealed record Hair(HairStyle Style, SKColor Colour, double Volume, bool PartOnLeft);

/// <summary>Hair of the face.</summary>
public enum Beard { None, Stubble, Moustache, Goatee, Full }

/// <summary>What is worn before the eyes.</summary>
public enum Eyewear { None, Round, Square, Sunglasses }

/// <summary>Kinds of clothes.</summary>
public enum Garment { TShirt, Sweater, Turtleneck, Shirt, Blazer, Hoodie, Blouse }

/// <summary>What a cloth shows.</summary>
public enum ClothPattern { Plain, Stripes, Checks, Dots }

/// <summary>The clothes of an upper body.</summary>
/// <param name="Garment">The outer piece.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Accent">The second colour: stripes, collar, the shirt under a blazer.</param>
/// <param name="Pattern">What the cloth shows.</param>
public sealed record Outfit(Garment Garment, SKColor Colour, SKColor Accent, ClothPattern Pattern);
