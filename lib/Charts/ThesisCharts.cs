using FaceValue.Arcs;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of the workbook's question: photos against films.</summary>
public static class ThesisCharts
{
    /// <summary>Accuracy on photos against fidelity on films: each model with both intervals, each of its networks as a small open mark.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="thesis">The models.</param>
    /// <param name="benchmark">The networks' accuracies.</param>
    /// <param name="films">The networks' fidelities.</param>
    public static GenericChart PhotosAgainstFilms(string title, Thesis thesis, IReadOnlyList<BenchmarkScore> benchmark, IReadOnlyList<ArcFidelity> films)
    {
        ArgumentNullException.ThrowIfNull(thesis);
        var accuracy = benchmark.ToDictionary(score => score.Run, score => score.Accuracy);
        var figure = new Figure(title, 470).Set("showlegend", false);
        foreach (var model in thesis.Models)
        {
            var (colour, symbol) = (Theme.ColourOf(model.Model), Theme.SymbolOf(model.Model));
            var runs = films.Where(run => run.Run.Model == model.Model && run.FilmMeans.Count > 0).ToList();
            figure.Add("scatter", ("mode", "markers"), ("x", runs.Select(run => accuracy[run.Run]).ToArray()), ("y", runs.Select(run => run.FilmMeans.Values.Average()).ToArray()),
                ("text", runs.Select(run => $"seed {run.Run.Seed}").ToArray()), ("hovertemplate", "%{text}: %{x:.1%} of photos, %{y:.2f} on films<extra>" + Theme.NameOf(model.Model) + "</extra>"),
                ("marker", new { color = "#ffffff", size = 9, symbol, line = new { color = colour, width = 1.5 } }));
            figure.Add("scatter", ("mode", "markers"), ("x", new[] { model.Benchmark.Estimate }), ("y", new[] { model.Films.Estimate }),
                ("error_x", Theme.Bars([model.Benchmark], colour)), ("error_y", Theme.Bars([model.Films], colour)), ("marker", new { color = colour, size = 15, symbol }),
                ("hovertemplate", $"photos {model.Benchmark.ToString("0.0%")}<br>films {model.Films.ToString("0.00")}<extra>{Theme.NameOf(model.Model)}</extra>"));
            figure.Note(new { text = $"<b>{Theme.NameOf(model.Model)}</b>", x = model.Benchmark.Estimate, y = model.Films.High, showarrow = false, yanchor = "bottom", yshift = 5, font = new { size = 14, color = colour } });
        }
        figure.Note(new
        {
            text = $"rank correlation {thesis.RankCorrelation.ToString("0.00")}", x = 1, xref = "paper", y = 0, yref = "paper", xanchor = "right", yanchor = "bottom", yshift = 6, xshift = -6, showarrow = false, font = new { size = 12.5, color = Theme.Quiet },
        });
        return figure.Axis("xaxis", "accuracy on held-out photos of its own benchmark (95% over seeds)", ("tickformat", ".0%"), ("nticks", 8))
            .Axis("yaxis", $"correlation with the true arcs<br>of {thesis.Films} films (95% over seeds and films)", ("zeroline", true), ("zerolinecolor", Theme.Quiet)).Done();
    }

    /// <summary>What a way of scoring or training changes in a model's fidelity, with the interval over films.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="contrasts">Contrasts; those that are not defined are told in the row's name.</param>
    public static GenericChart Variants(string title, IReadOnlyList<FidelityContrast> contrasts)
    {
        ArgumentNullException.ThrowIfNull(contrasts);
        var rows = contrasts.Select(contrast => Theme.Text($"{contrast.Variant} against {contrast.Baseline}")).Distinct().ToList();
        var figure = new Figure(title, 205 + 60 * rows.Count).LegendOnTop();
        var models = contrasts.Select(contrast => contrast.Model).Distinct().ToList();
        for (var m = 0; m < models.Count; m++)
        {
            var mine = contrasts.Where(contrast => contrast.Model == models[m] && contrast.Difference is not null).ToList();
            var colour = Theme.ColourOf(models[m]);
            figure.Add("scatter", ("mode", "markers"), ("name", Theme.NameOf(models[m])), ("x", mine.Select(contrast => contrast.Difference!.Estimate).ToArray()),
                ("y", mine.Select(contrast => rows.IndexOf(Theme.Text($"{contrast.Variant} against {contrast.Baseline}")) + 0.2 * (m - (models.Count - 1) / 2.0)).ToArray()),
                ("error_x", Theme.Bars([.. mine.Select(contrast => contrast.Difference!)], colour)),
                ("text", mine.Select(contrast => $"{contrast.Before:0.00} to {contrast.After:0.00}, {contrast.Films} films").ToArray()), ("hovertemplate", "%{text}<extra>" + Theme.NameOf(models[m]) + "</extra>"),
                ("marker", new { color = mine.Select(contrast => contrast.IsShown ? colour : "#ffffff").ToArray(), size = 11, symbol = Theme.SymbolOf(models[m]), line = new { color = colour, width = 2 } }));
        }
        return figure.Axis("xaxis", "change of the correlation with the true arc, 95% over films<br>(filled: the interval leaves out 0)", ("tickformat", "+.2f"), ("zeroline", true), ("zerolinecolor", Theme.Quiet), ("zerolinewidth", 1.5))
            .Axis("yaxis", null, ("tickvals", Enumerable.Range(0, rows.Count).ToArray()), ("ticktext", rows.ToArray()), ("range", new[] { rows.Count - .5, -.5 }), ("showgrid", false), ("zeroline", false)).Done();
    }

    /// <summary>How far films lie from each network's training photos, by three measures, against its fidelity.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="gaps">The networks' gaps.</param>
    /// <param name="films">Their fidelities.</param>
    public static GenericChart GapAgainstFilms(string title, IReadOnlyList<DomainGap> gaps, IReadOnlyList<ArcFidelity> films)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        var fidelity = films.Where(run => run.Mean is not null).ToDictionary(run => run.Run, run => run.Mean!);
        var measures = new (string Name, Func<DomainGap, double?> Of)[]
        {
            ("kernel discrepancy (MMD²)", gap => gap.Discrepancy.Squared), ("proxy A-distance, 0 to 2", gap => gap.ProxyA?.Distance), ("Fréchet distance, per variance", gap => gap.Frechet),
        };
        var figure = new Figure(title, 420).LegendOnTop();
        for (var p = 0; p < measures.Length; p++)
        {
            var suffix = p == 0 ? "" : $"{p + 1}";
            foreach (var model in gaps.Where(gap => fidelity.ContainsKey(gap.Run)).GroupBy(gap => gap.Run.Model))
            {
                var colour = Theme.ColourOf(model.Key);
                figure.Add("scatter", ("mode", "markers"), ("name", Theme.NameOf(model.Key)), ("legendgroup", model.Key), ("showlegend", p == 0), ("x", model.Select(gap => measures[p].Of(gap)).ToArray()), ("y", model.Select(gap => fidelity[gap.Run].Estimate).ToArray()),
                    ("xaxis", "x" + suffix), ("yaxis", "y"), ("error_y", Theme.Bars([.. model.Select(gap => fidelity[gap.Run])], colour)), ("marker", new { color = colour, size = 11, symbol = Theme.SymbolOf(model.Key) }),
                    ("text", model.Select(gap => $"seed {gap.Run.Seed}").ToArray()), ("hovertemplate", "%{text}: gap %{x:.3f}, fidelity %{y:.2f}<extra>" + Theme.NameOf(model.Key) + "</extra>"));
            }
            figure.Axis("xaxis" + suffix, measures[p].Name, ("domain", new[] { p / 3.0 + (p == 0 ? 0 : .02), (p + 1) / 3.0 - (p == 2 ? 0 : .02) }), ("rangemode", "tozero"), ("anchor", "y"), ("nticks", 5));
        }
        return figure.Axis("yaxis", "correlation with the true arcs<br>(95% over films)").Done();
    }
}
