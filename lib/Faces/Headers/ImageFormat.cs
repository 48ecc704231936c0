namespace FaceValue.Faces.Headers;

/// <summary>The picture formats that are read.</summary>
enum ImageFormat { Jpeg, Png, Gif, Bmp, WebP, Tiff }
