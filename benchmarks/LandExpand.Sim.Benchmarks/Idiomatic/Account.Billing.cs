using MathNet.Numerics.Distributions;

namespace LandExpand.Sim.Benchmarks.Idiomatic;

/// <summary>Steps 11 and 12: usage, the bill, and the shock of a bill that nobody expected.</summary>
internal sealed partial class Account
{
    private double _logUsage, _meanLogUsage;
    private bool _optimises;

    private void Use()
    {
        if (!_p.Plan.BillsUsage)
        {
            return;
        }

        if (_optimises)
        {
            _logUsage += Math.Log(1 - _p.BillShock.OptimiseShare);
            _meanLogUsage += Math.Log(1 - _p.BillShock.OptimiseShare);
            _optimises = false;
        }

        _logUsage += _p.UsageDrift + (_p.UsageReversion * (_meanLogUsage - _logUsage)) + Normal.Sample(_random, 0, _p.UsageVolatility) + (_downturn ? _p.Macro.UsageDrift : 0);
    }

    private void SendBill()
    {
        var bill = Bill(_seats);
        _shockMonthsLeft = Math.Max(0, _shockMonthsLeft - 1);
        if (_p.Plan.BillsUsage && _bills.Count >= 3 && bill > (1 + _p.BillShock.Threshold) * (_bills[^1] + _bills[^2] + _bills[^3]) / 3)
        {
            _shockMonthsLeft = _p.BillShock.Months;
            _optimises = Happens(_p.BillShock.OptimiseProbability);
        }

        _bills.Add(bill);
    }

    /// <summary>What the footprint costs with a number of seats (model, section 6).</summary>
    private double Bill(double seats)
    {
        var charge = _p.Plan.Charge(seats, seats * Math.Exp(_logUsage), _enterprise ? _p.Gate!.TierMultiplier : 1);
        var modules = 0.0;
        for (var i = 0; i < _attached.Length; i++)
        {
            modules += _attached[i] ? (_p.Modules[i].PriceShare * charge) + _p.Modules[i].MonthlyFee : 0;
        }

        return (1 - _p.Discount) * _priceFactor * (charge + modules);
    }
}
