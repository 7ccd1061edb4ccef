using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// Trajectories through the unit cube that move one input at a time (Morris 1991): inputs + 1 points each, every input moved once, in random order, by half of the levels. The
/// levels are the middles of equal cells rather than 0 … 1, as a quantile at 0 or 1 may be infinite.
/// </summary>
public sealed class MorrisDesign
{
    private readonly int[][] _order;
    private readonly int[][] _start;
    private readonly int _levels;

    /// <param name="inputs">At least 1.</param>
    /// <param name="trajectories">At least 1; 10 to 50 are usual.</param>
    /// <param name="levels">An even number, at least 2.</param>
    public MorrisDesign(int inputs, int trajectories, ulong seed, int levels = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 1);
        _levels = levels >= 2 && levels % 2 == 0 ? levels : throw new ArgumentOutOfRangeException(nameof(levels), levels, "An even number from 2 on is expected.");
        (_order, _start) = (new int[trajectories][], new int[trajectories][]);
        WordStream words = new(seed, stream: 1);
        for (int trajectory = 0; trajectory < trajectories; trajectory++)
        {
            _start[trajectory] = [.. Enumerable.Range(0, inputs)];
            _order[trajectory] = [.. Enumerable.Range(0, inputs)];
            for (int i = inputs - 1; i >= 0; i--)
            {
                int other = words.Below(i + 1);
                (_order[trajectory][i], _order[trajectory][other]) = (_order[trajectory][other], _order[trajectory][i]);
                _start[trajectory][i] = words.Below(levels);
            }
        }
    }

    /// <summary>How many trajectories.</summary>
    public int Trajectories => _order.Length;

    /// <summary>How many inputs; a trajectory has one point more.</summary>
    public int Inputs => _order[0].Length;

    /// <summary>The input that moves on the way from a point to the next.</summary>
    public int Moved(int trajectory, int step) => _order[trajectory][step];

    /// <summary>The coordinates of a point, in (0, 1).</summary>
    /// <param name="trajectory">Which trajectory.</param>
    /// <param name="step">How many inputs have moved, 0 to <see cref="Inputs"/>.</param>
    public void Fill(int trajectory, int step, Span<double> point)
    {
        for (int input = 0; input < Inputs; input++)
        {
            point[input] = At(_start[trajectory][input]);
        }

        for (int moved = 0; moved < step; moved++)
        {
            int input = _order[trajectory][moved];
            point[input] = At(End(_start[trajectory][input]));
        }
    }

    /// <summary>How far the input moves: +½ or −½.</summary>
    public double Move(int trajectory, int input) => At(End(_start[trajectory][input])) - At(_start[trajectory][input]);

    private double At(int level) => (level + 0.5) / _levels;

    private int End(int level) => level < _levels / 2 ? level + _levels / 2 : level - _levels / 2;
}
