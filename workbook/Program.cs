Console.WriteLine("facevalue");
return 0;
