using System.Globalization;
using LandExpand.Sim.Studies;

Dictionary<string, Func<int?, IEnumerable<string>>> studies = new()
{
    ["stopping"] = _ => StoppingStudy.Lines(),
    ["quadrature"] = _ => QuadratureStudy.Lines(),
    ["designs"] = _ => DesignStudy.Lines(),
    ["pairing"] = _ => PairingStudy.Lines(),
    ["fit-recovery"] = FitRecoveryStudy.Lines,
    ["statements"] = _ => StatementStudy.Lines(),
};

int? repetitions = args is [_, "--repetitions", var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
if (args.Length == 0 || !studies.TryGetValue(args[0], out var lines) || (args.Length > 1 && repetitions is null))
{
    Console.Error.WriteLine($"Which study? One of {string.Join(", ", studies.Keys)}, and for fit-recovery --repetitions NUMBER. Its table goes to the output.");
    return 2;
}

foreach (var line in lines(repetitions))
{
    Console.WriteLine(line);
}

return 0;
