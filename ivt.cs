[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("FaceValue.Tests")]
