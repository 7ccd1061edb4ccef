namespace LandExpand.Sim.Benchmarks.Idiomatic;

/// <summary>What a month yields, in MRR: the sums that the engine and the C++ reference keep too.</summary>
internal sealed record MonthReport(double Mrr, double Expansion, double Contraction, double Churned, int Accounts, double Nrr, double Grr);

/// <summary>One replication: an opening book of survivors (model, section 2.2), stepped month by month under a macro regime (section 5).</summary>
internal sealed class Portfolio
{
    private readonly ModelParameters _p;
    private readonly Random _random;
    private readonly List<Account> _accounts;
    private readonly List<List<double>> _mrrByMonth = [];
    private bool _downturn;

    public Portfolio(ModelParameters parameters, Random random)
    {
        (_p, _random) = (parameters, random);
        _accounts = [.. Enumerable.Range(0, _p.OpeningAccounts).Select(_ => OpeningAccount())];
        _mrrByMonth.Add([.. _accounts.Select(account => account.Mrr)]);
    }

    public MonthReport Advance()
    {
        _downturn = _downturn ? _random.NextDouble() >= _p.Macro.Exit : _random.NextDouble() < _p.Macro.Entry;
        foreach (var account in _accounts.Where(account => account.IsPaying))
        {
            account.Advance(_downturn);
        }

        _mrrByMonth.Add([.. _accounts.Select(account => account.Mrr)]);
        return Report();
    }

    private Account OpeningAccount()
    {
        var tenure = _p.OpeningTenure(_random);
        while (true)
        {
            var account = new Account(_p, _random);
            for (var month = 0; month < tenure && account.IsPaying; month++)
            {
                account.Advance(downturn: false);
            }

            if (account.IsPaying)
            {
                return account;
            }
        }
    }

    private MonthReport Report()
    {
        var (now, before, yearAgo) = (_mrrByMonth[^1], _mrrByMonth[^2], _mrrByMonth[Math.Max(0, _mrrByMonth.Count - 13)]);
        double expansion = 0, contraction = 0, churned = 0, retained = 0, capped = 0;
        for (var i = 0; i < _accounts.Count; i++)
        {
            var stays = _accounts[i].IsPaying;
            expansion += stays ? Math.Max(0, now[i] - before[i]) : 0;
            contraction += stays ? Math.Max(0, before[i] - now[i]) : 0;
            churned += stays ? 0 : before[i];
            retained += yearAgo[i] > 0 ? now[i] : 0;
            capped += Math.Min(now[i], yearAgo[i]);
        }

        var cohort = yearAgo.Sum();
        return new(now.Sum(), expansion, contraction, churned, _accounts.Count(account => account.IsPaying), retained / cohort, capped / cohort);
    }
}
