using MathNet.Numerics.Distributions;

namespace LandExpand.Sim.Benchmarks.Idiomatic;

/// <summary>Steps 1 to 5: champion, health, value proof, churn, renewal.</summary>
internal sealed partial class Account
{
    private readonly List<double> _hazardsSinceRenewal = [];
    private bool _champion = true, _proven;
    private double _health, _accumulatedHazard, _priceFactor = 1;
    private int _shockMonthsLeft;

    private bool IsStalled => !_proven && _tenure > _p.ProofWindow;

    /// <summary>At the end of a term; a monthly contract renews its price each 12 months.</summary>
    private bool IsRenewal => _tenure % (_p.TermMonths == 1 ? 12 : _p.TermMonths) == 0;

    private void StepChampion() => _champion = _champion ? !Happens(_p.ChampionLeaves) : Happens(_p.ChampionReplaced);

    private void StepHealth() =>
        _health = (_p.HealthPersistence * _health) + (Math.Sqrt(1 - (_p.HealthPersistence * _p.HealthPersistence)) * Normal.Sample(_random, 0, 1));

    private void ProveValue()
    {
        if (!_proven)
        {
            _proven = Happens(_tenure <= _p.ProofWindow ? 1 - Math.Pow(1 - _coverage.Proof, 1 / _p.ProofWindow) : _p.LateProof);
        }
    }

    private void Churn()
    {
        var hazard = Hazard();
        _accumulatedHazard += hazard;
        _hazardsSinceRenewal.Add(hazard);
        if (!IsRenewal && _p.TermMonths > 1)
        {
            return;
        }

        var reaction = IsRenewal ? _hazardsSinceRenewal.TakeLast(12).Sum() * (Math.Exp(_p.Elasticity * _p.Uplift) - 1) : 0;
        IsPaying = !Happens(1 - Math.Exp(-Math.Max(0, _accumulatedHazard + reaction)));
        _accumulatedHazard = 0;
    }

    private double Hazard()
    {
        var effects = (-_p.ChurnEffects.Health * _health) - (_p.ChurnEffects.Health * _p.ChurnEffects.Health / 2);
        effects += IsStalled ? _p.ChurnEffects.Stalled : 0;
        effects += _champion ? 0 : _p.ChurnEffects.NoChampion;
        effects += _shockMonthsLeft > 0 ? _p.ChurnEffects.BillShock : 0;
        for (var i = 0; i < _attached.Length; i++)
        {
            effects += _attached[i] ? _p.Modules[i].ChurnEffect : 0;
        }

        return _p.MonthlyHazard * _p.ShapeAt(_tenure) * (_downturn ? _p.Macro.Churn : 1) * Math.Exp(effects);
    }

    private void Renew()
    {
        if (IsRenewal)
        {
            _priceFactor *= 1 + _p.Uplift;
            _hazardsSinceRenewal.Clear();
        }
    }
}
