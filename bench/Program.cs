using FaceValue.Bench;
using FaceValue.Bench.Dashboard;
using FaceValue.Bench.Datasets;
using FaceValue.Bench.Faces;
using FaceValue.Bench.Films;
using FaceValue.Bench.Training;

// Each benchmark prints its figures; README.md holds what one machine showed.
var all = new SortedDictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["dashboard"] = DashboardBench.RunAsync,
    ["datasets"] = () => DatasetsBench.RunAsync(),
    ["engine"] = EngineBench.RunAsync,
    ["faces"] = () => FacesBench.Run(),
    ["films"] = FilmsBench.RunAsync,
    ["films-long"] = FilmsBench.RunLongAsync,
    ["training"] = () => TrainingBench.RunAsync(),
};
if (args is [var name] && all.TryGetValue(name, out var one)) await one();
else if (args is []) foreach (var bench in all.Values) await bench();
else
{
    Console.Error.WriteLine($"Expected one of {string.Join(", ", all.Keys)}, or nothing for all.");
    return 2;
}
return 0;
