using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Statistics;

/// <summary>What sampling error allows to be said about two alternatives.</summary>
public enum DominanceVerdict
{
    /// <summary>Neither claim is refuted: too few rows, or no difference.</summary>
    Undecided,

    /// <summary>That the second dominates is refuted, that the first does is not.</summary>
    First,

    /// <summary>That the first dominates is refuted, that the second does is not.</summary>
    Second,

    /// <summary>Both are refuted: the curves cross.</summary>
    Neither,
}

/// <summary>How far a claim of dominance is violated at worst: the largest amount by which the claimed winner's curve lies above the other's; 0 where it holds.</summary>
/// <param name="Largest">In the sample; in probability at first order, in units of the values at second order.</param>
/// <param name="Low">Over 0: the claim is refuted at 5 %.</param>
/// <param name="High">With 95 % confidence no violation is larger: what the sample cannot exclude.</param>
public sealed record DominanceViolation(double Largest, double Low, double High);

/// <summary>
/// Stochastic dominance of one alternative over another: at first order P(X ≤ x) is nowhere larger, so everybody who prefers more prefers it; at second order the integral of
/// that is nowhere larger, so everybody who is also averse to risk does (Hadar and Russell 1969). The test is that of Barrett and Donald (2003): the largest difference
/// of the curves against its distribution, here for paired rows (Linton, Maasoumi and Whang 2005) by multipliers of ±1, which also bounds the true violation from above.
/// Dominance can be refuted by a sample, never proved: hence <see cref="DominanceViolation.High"/>.
/// </summary>
/// <param name="Order">1 or 2.</param>
/// <param name="First">The violation of "the first dominates the second".</param>
/// <param name="Second">The violation of "the second dominates the first".</param>
public sealed record StochasticDominance(int Order, DominanceViolation First, DominanceViolation Second)
{
    private const int Multipliers = 500;

    /// <summary>The conclusion at 5 % for each claim.</summary>
    public DominanceVerdict Verdict => (First.Low > 0, Second.Low > 0) switch
    {
        (true, true) => DominanceVerdict.Neither,
        (false, true) => DominanceVerdict.First,
        (true, false) => DominanceVerdict.Second,
        _ => DominanceVerdict.Undecided,
    };

    /// <summary>From two columns paired by row, finite, the larger the better; null with fewer than two rows.</summary>
    public static StochasticDominance? Of(double[] first, double[] second, int order, ulong seed)
    {
        int rows = PairedColumns.Rows([first, second]);
        if (rows < 2)
        {
            return null;
        }

        Curves curves = new(first, second, order);
        double[] ones = [.. Enumerable.Repeat(1.0 / rows, rows)], process = new double[curves.Length], difference = new double[curves.Length];
        curves.Difference(ones, difference);
        double[] highest = new double[Multipliers], lowest = new double[Multipliers], signs = new double[rows];
        WordStream words = new(seed);
        for (int i = 0; i < Multipliers; i++)
        {
            double sum = FillSigns(ref words, signs);
            curves.Difference(signs, process);
            for (int point = 0; point < process.Length; point++)
            {
                double noise = process[point] - sum * difference[point];
                (highest[i], lowest[i]) = (Math.Max(highest[i], noise), Math.Max(lowest[i], -noise));
            }
        }

        return new(order, Violation(difference.Max(), highest), Violation(-difference.Min(), lowest));
    }

    private static DominanceViolation Violation(double largest, double[] noise)
    {
        Array.Sort(noise);
        double reach = SampleQuantile.Of<double>(noise, 0.95)!.Value, found = Math.Max(largest, 0);
        return new(found, Math.Max(found - reach, 0), found + reach);
    }

    /// <summary>±1/n by row; returns their sum.</summary>
    private static double FillSigns(ref WordStream words, double[] signs)
    {
        (uint bits, double size, double sum) = (0, 1.0 / signs.Length, 0);
        for (int row = 0; row < signs.Length; row++)
        {
            bits = row % 32 == 0 ? words.Next() : bits >> 1;
            signs[row] = (bits & 1) == 0 ? size : -size;
            sum += signs[row];
        }

        return sum;
    }

    /// <summary>The difference of the two curves at every value that occurs, for any weights of the rows.</summary>
    private sealed class Curves
    {
        private readonly double[] _points;
        private readonly int[] _first, _second;
        private readonly int _order;

        public Curves(double[] first, double[] second, int order)
        {
            _order = order is 1 or 2 ? order : throw new ArgumentOutOfRangeException(nameof(order), order, "1 or 2 is expected.");
            _points = [.. first.Concat(second).Distinct().Order()];
            _first = [.. first.Select(value => Array.BinarySearch(_points, value))];
            _second = [.. second.Select(value => Array.BinarySearch(_points, value))];
        }

        public int Length => _points.Length;

        public void Difference(double[] weights, double[] curve)
        {
            Array.Clear(curve);
            for (int row = 0; row < weights.Length; row++)
            {
                curve[_first[row]] += weights[row];
                curve[_second[row]] -= weights[row];
            }

            double below = 0, area = 0;
            for (int point = 0; point < curve.Length; point++)
            {
                area += point == 0 ? 0 : below * (_points[point] - _points[point - 1]);
                below += curve[point];
                curve[point] = _order == 1 ? below : area;
            }
        }
    }
}
