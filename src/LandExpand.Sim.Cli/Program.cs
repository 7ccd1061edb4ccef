Console.WriteLine("landexpand");
