namespace LandExpand.Sim.Benchmarks.Idiomatic;

/// <summary>Steps 6 to 10: contraction, seat fill, team expansion, enterprise gate, cross-sell.</summary>
internal sealed partial class Account
{
    private readonly bool _mapped;
    private readonly double _teams;
    private readonly bool[] _attached;
    private double _deployed = 1, _seats, _seatsPerTeam, _opportunitySeats;
    private bool _opportunityWaits, _enterprise;

    /// <summary>exp(Σ effects) × coverage multiplier, of team expansion and of cross-sell.</summary>
    private double ExpansionFactor() => _coverage.ExpansionMultiplier * Math.Exp(
        (_p.ExpansionEffects.Health * _health) - (_p.ExpansionEffects.Health * _p.ExpansionEffects.Health / 2)
        + (_champion ? 0 : _p.ExpansionEffects.NoChampion) + (_mapped ? _p.ExpansionEffects.Mapped : 0));

    private void Contract()
    {
        if (!Happens(_p.Contraction * (_downturn ? _p.Macro.Contraction : 1)))
        {
            return;
        }

        var share = _p.ContractionLow + ((_p.ContractionHigh - _p.ContractionLow) * _random.NextDouble());
        var given = Math.Min(Math.Floor((_seats * share) + 0.5), _seats - 1);
        if (given > 0)
        {
            _seats -= given;
            _seatsPerTeam = Math.Max(_seatsPerTeam - (given / _deployed), Math.Max(_seats / _deployed, 1));
        }
    }

    /// <summary>Whole seats with the right mean and unbiased rounding, as the engine draws them (model, section 4.7).</summary>
    private void FillSeats()
    {
        if (!_proven)
        {
            return;
        }

        var capacity = _deployed * _seatsPerTeam;
        var empty = Math.Max(0, Math.Floor(capacity - _seats + 1e-9));
        var probability = Math.Min(1, _p.FillRate + (_p.Virality * _seats / capacity));
        _seats += Math.Min(empty, Math.Floor((empty * probability) + _random.NextDouble()));
    }

    private void ExpandTeams()
    {
        if (_opportunityWaits)
        {
            DecideOpportunity();
        }
        else if (_proven && _deployed < _teams && (_p.Gate is null || _enterprise || _deployed < _p.Gate.Teams))
        {
            FindOpportunity();
        }
    }

    private void DecideOpportunity()
    {
        if (Happens(1 / _p.QueueMonths))
        {
            _opportunityWaits = false;
            if (Happens(_p.SalesWinRate))
            {
                WinTeam();
            }
        }
    }

    private void FindOpportunity()
    {
        var rate = _p.TeamRate * (_teams - _deployed) * Math.Min(1, _tenure / _p.RampMonths) * (_downturn ? _p.Macro.Expansion : 1) * ExpansionFactor();
        if (!Happens(1 - Math.Exp(-rate)))
        {
            return;
        }

        _opportunitySeats = Math.Min(_p.LandSeats(_random), Math.Max(1, Math.Floor(_seatsPerTeam + 1e-9)));
        if (12 * (Bill(_seats + _opportunitySeats) - Bill(_seats)) >= _p.Handoff)
        {
            _opportunityWaits = true;
        }
        else if (Happens(_p.CsmWinRate))
        {
            WinTeam();
        }
    }

    private void WinTeam()
    {
        _deployed++;
        _seats += _opportunitySeats;
    }

    private void UpgradeTier()
    {
        if (_p.Gate is not null && !_enterprise && _deployed >= _p.Gate.Teams)
        {
            _enterprise = Happens(_p.Gate.MonthlyUpgrade);
        }
    }

    private void CrossSell()
    {
        if (!_proven)
        {
            return;
        }

        for (var i = 0; i < _attached.Length; i++)
        {
            if (!_attached[i])
            {
                _attached[i] = Happens(_p.Modules[i].MonthlyAttach * (_downturn ? _p.Macro.CrossSell : 1) * ExpansionFactor());
            }
        }
    }
}
