using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Engine;

/// <summary>How values are read from the rows, and the churn curve.</summary>
internal sealed unsafe partial class SegmentCompiler
{
    /// <summary>The column of a parameter; looked up once, as a block of a small book takes less time than to look up all of them.</summary>
    private int Slot(Parameter parameter, int index = 0)
    {
        if (!_slots.TryGetValue((parameter, index), out var slot))
        {
            _slots[(parameter, index)] = slot = _scenario.Slot(parameter, _segment, _history, index);
        }

        return slot;
    }

    /// <summary>Is the parameter other than 0 in any lane?</summary>
    private bool Any(Parameter parameter)
    {
        var slot = Slot(parameter);
        return slot >= 0 && Array.Exists(_rows, row => row[slot] != 0);
    }

    /// <summary>The same, before opening or after.</summary>
    private bool EverNonzero(Parameter parameter) =>
        Array.Exists([false, true], history => Array.Exists(_rows, row => row[_scenario.Slot(parameter, _segment, history)] != 0));

    /// <summary>Does some plan, before opening or after, have this?</summary>
    private bool AnyPlan(Func<int, bool, bool> has) => has(0, true) || has(0, false) || (_scenario.HasMigration && has(1, false));

    private bool IsFlat(int plan, bool history) => _scenario.Model(plan, _segment, history) == PricingModel.Flat;

    private bool BillsUsage(int plan, bool history) => _scenario.Slot(Parameters.Pricing[plan].UsagePrice, _segment, history) >= 0;

    private Lanes Get(Parameter parameter, int index = 0) => Map(parameter, value => value, index);

    private Lanes GetOr(Parameter parameter, double absent, int index = 0) => Slot(parameter, index) >= 0 ? Get(parameter, index) : Vector512.Create((float)absent);

    private Lanes Map(Parameter parameter, Func<double, double> map, int index = 0)
    {
        var slot = Slot(parameter, index);
        if (slot < 0)
        {
            throw new InvalidOperationException($"{parameter.Path} has no value here.");
        }

        Span<float> lanes = stackalloc float[LaneMath.LaneCount];
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            lanes[lane] = (float)map(_rows[lane][slot]);
        }

        return Vector512.Create<float>(lanes);
    }

    private Lanes MapTwo(Parameter first, Parameter second, Func<double, double, double> map, int index = 0)
    {
        var (one, two) = (Slot(first, index), Slot(second));
        Span<float> lanes = stackalloc float[LaneMath.LaneCount];
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            lanes[lane] = (float)map(_rows[lane][one], _rows[lane][two]);
        }

        return Vector512.Create<float>(lanes);
    }

    private Words Threshold(Parameter parameter)
    {
        var slot = Slot(parameter);
        Span<uint> lanes = stackalloc uint[LaneMath.LaneCount];
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            lanes[lane] = slot < 0 ? 0 : LaneMath.Threshold(_rows[lane][slot]);
        }

        return Vector512.Create<uint>(lanes);
    }

    /// <summary>An account-level quantity: its distribution per lane, made once where no argument is uncertain. False where it is absent.</summary>
    private bool SetQuantity(Parameter parameter, int table, ref LaneQuantile quantity)
    {
        quantity.UseMemory(_quantityTables + ((long)table * LaneQuantile.TableFloats));
        var form = _scenario.Quantity(parameter, _segment, _history);
        if (form is null)
        {
            return false;
        }

        var lanes = new Distribution[LaneMath.LaneCount];
        var uncertain = form.ArgumentSlots.Any(slot => _scenario.Slots[slot].IsUncertain);
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            lanes[lane] = lane == 0 || uncertain ? Distribution(form, _rows[lane]) : lanes[0];
        }

        quantity.Set(lanes);
        quantity.ClipTo((float)parameter.Minimum + (parameter.MinimumExclusive ? 1e-30f : 0), (float)parameter.Maximum);
        return true;
    }

    /// <summary>Which terms occur, before opening and after: known only where the term is the same number for everybody.</summary>
    private ContractTerms Terms()
    {
        var terms = new HashSet<double>();
        foreach (var form in new[] { true, false }.Select(history => _scenario.Quantity(Parameters.ContractTermMonths, _segment, history)))
        {
            terms.UnionWith(_rows.Select(row => form is { ArgumentSlots.Count: > 0 } && Distribution(form, row) is { IsConstant: true } term ? Math.Floor(term.Mean + 0.5) : double.NaN));
        }

        return _hasBook ? ContractTerms.Mixed
            : terms.All(term => term == 1) ? ContractTerms.Monthly
            : terms.All(term => term is > 1 and <= 12) ? ContractTerms.Yearly
            : ContractTerms.Mixed;
    }

    private static Distribution Distribution(QuantityForm form, double[] row)
    {
        var (distribution, error) = form.Form.Try([.. form.ArgumentSlots.Select(slot => row[slot])]);
        return distribution ?? throw new RunException($"{form.Parameter.Path}: the drawn arguments make no {form.Form.Kind} distribution: {error}. Narrow the uncertainty of its arguments.");
    }

    /// <summary>λ × shape by tenure (model, section 4.4), and the effects on it.</summary>
    private void Churn(SegmentLanes* p)
    {
        static double Hazard(double annual) => -Math.Log(1 - annual) / 12;
        p->MonthlyHazard = Map(Parameters.ChurnAnnualRate, Hazard);
        p->LogHazard = MapTwo(Parameters.ChurnAnnualRate, Parameters.ChurnHealthEffect, (annual, effect) => Log2(Hazard(annual)) - (effect * effect / 2 * Math.Log2(Math.E)));
        p->ChurnHealth = Map(Parameters.ChurnHealthEffect, effect => -effect * Math.Log2(Math.E));
        p->ChurnStalled = Map(Parameters.ChurnStalledEffect, effect => effect * Math.Log2(Math.E));
        p->ChurnNoChampion = Map(Parameters.ChurnNoChampionEffect, effect => effect * Math.Log2(Math.E));
        p->ChurnShock = Map(Parameters.ChurnBillShockEffect, effect => effect * Math.Log2(Math.E));
        p->ChurnDownturn = Map(Parameters.MacroChurnMultiplier, Log2);
        var shape = _scenario.Choice<ChurnShape>(Parameters.ChurnShape, _segment, _history);
        p->HasShape = shape != ChurnShape.Constant;
        p->HazardVaries = p->HasShape || Any(Parameters.ChurnHealthEffect) || Any(Parameters.ChurnStalledEffect) || Any(Parameters.ChurnNoChampionEffect)
            || (Any(Parameters.MacroMonthlyEntry) && !_history);
        p->HasStalledEffect = Any(Parameters.ChurnStalledEffect);
        p->Shape = _shape;
        p->LogShape = _logShape;
        p->LongestShape = 1;
        if (p->HasShape)
        {
            FillShape(p, shape);
        }
        else
        {
            new Span<float>(_shape, 2 * LaneMath.LaneCount).Fill(1);
        }
    }

    private void FillShape(SegmentLanes* p, ChurnShape shape)
    {
        var table = shape == ChurnShape.Table ? _scenario.Table(Parameters.ChurnTenureTable, _segment, _history) : [];
        p->LongestShape = shape == ChurnShape.Table ? Math.Min(table.Count, LongestTenure) : LongestTenure;
        var slot = Slot(Parameters.ChurnWeibullShape);
        p->IsWeibull = shape == ChurnShape.Weibull;
        p->WeibullPower = Map(Parameters.ChurnWeibullShape, k => k - 1);
        p->WeibullScale = Map(Parameters.ChurnWeibullShape, k => Log2(new TenureShape(ChurnShape.Weibull, [], k).At(1)));
        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            var byTenure = new TenureShape(shape, table, _rows[lane][slot]);
            for (var tenure = 0; tenure <= p->LongestShape; tenure++)
            {
                var value = byTenure.At(Math.Max(tenure, 1));
                _shape[(tenure * LaneMath.LaneCount) + lane] = (float)value;
                _logShape[(tenure * LaneMath.LaneCount) + lane] = (float)Log2(value);
            }
        }
    }
}
