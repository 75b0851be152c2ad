System.Console.WriteLine("evenground");
