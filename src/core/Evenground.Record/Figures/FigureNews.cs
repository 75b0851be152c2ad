using System.Runtime.InteropServices;

namespace Evenground.Record;

/// <summary>Parts what a block says anew from what the record has already.</summary>
static class FigureNews
{
    /// <summary>The block without what is known already: itself when all is new, null when nothing
    /// is.</summary>
    public static FigureBlock? In(FigureBlock block, Figures figures)
    {
        if (figures.Blocks.Count == 0)
            return block;

        var earlier = new List<Earlier>(figures.Blocks.Count);
        foreach (var known in figures.Blocks)
            earlier.Add(new(block.Names, known.Value));
        var news = new List<FigureCell>(block.Count);
        for (var company = 0; company < block.Names.Companies.Count; company++)
        {
            var (first, end) = block.RowsOf(company);
            for (var row = first; row < end; row++)
                if (block.CellAt(row, company) is var cell && !IsKnown(cell, earlier))
                    news.Add(cell);
        }

        return news.Count == block.Count ? block
            : news.Count == 0 ? null
            : FigureBlockWriter.Write(CollectionsMarshal.AsSpan(news), block.Names);
    }

    /// <summary>Whether the report that counted on the cell's day says the same.</summary>
    static bool IsKnown(in FigureCell cell, List<Earlier> earlier)
    {
        Earlier? holder = null;
        var (best, bestRow) = (default(FigureCell), -1);
        foreach (var block in earlier)
            if (
                block.Find(cell) is >= 0 and var row
                && block.CellAt(row, cell.Company) is var candidate
                && candidate.Day <= cell.Day
                && (bestRow < 0 || candidate.Day >= best.Day)
            )
                (holder, best, bestRow) = (block, candidate, row);
        return holder is not null && best.Day == cell.Day && holder.IsSame(best, cell);
    }

    /// <summary>An earlier block, with the codes that the texts of the new one have there.</summary>
    sealed class Earlier(FigureNames names, FigureBlock block)
    {
        readonly int[] _companies = names.Companies.Translate(block.Names.Companies);
        readonly int[] _indicators = names.Indicators.Translate(block.Names.Indicators);
        readonly int[] _periods = names.Periods.Translate(block.Names.Periods);
        readonly int[] _currencies = names.Currencies.Translate(block.Names.Currencies);
        readonly int[] _sources = names.Sources.Translate(block.Names.Sources);

        public int Find(in FigureCell cell)
        {
            var (company, indicator, period) = (
                _companies[cell.Company],
                _indicators[cell.Indicator],
                _periods[cell.Period]
            );
            return company < 0 || indicator < 0 || period < 0 ? -1 : block.Find(company, indicator, period);
        }

        public FigureCell CellAt(int row, int newCompany) => block.CellAt(row, _companies[newCompany]);

        public bool IsSame(in FigureCell known, in FigureCell cell) =>
            known.IsWithdrawn == cell.IsWithdrawn
            && _currencies[cell.Currency] == known.Currency
            && _sources[cell.Source] == known.Source
            && known.Value == cell.Value
            && block.Names.Units[known.Indicator] == names.Units[cell.Indicator];
    }
}
