using FaceValue.Statistics;

namespace FaceValue.Backlot.Sites;

/// <summary>The photographers of one site, met one series after another, with the people in front of their cameras.</summary>
/// <remarks>Who takes the next series is drawn as in a Chinese restaurant process: those with many series get more.</remarks>
sealed class Photographers(StockSite site, CatalogueSettings settings, RandomStream random)
{
    static readonly string[] First = ["Ada", "Bruno", "Chidi", "Dalia", "Emre", "Farah", "Goran", "Hana", "Ines", "Jomo", "Katya", "Liam", "Mei", "Nadia", "Otto", "Priya", "Quentin", "Rosa", "Sefa", "Tomas", "Uma", "Viktor", "Wanjiru", "Xavi", "Yusuf", "Zofia"];
    static readonly string[] Last = ["Abara", "Berg", "Castell", "Dahl", "Eze", "Fontaine", "Grau", "Hoang", "Ito", "Jansen", "Kowal", "Lind", "Moreau", "Novak", "O'Dell", "Petrov", "Quispe", "Ruiz", "Sato", "Tan", "Ueda", "Varga", "Weiss", "Ximenes", "Yilmaz", "Zhou"];

    readonly List<Photographer> bySeries = [];
    readonly Dictionary<Photographer, List<int>> people = [];

    /// <summary>Who takes the next series.</summary>
    public Photographer Next()
    {
        var n = bySeries.Count;
        var chosen = random.NextDouble() * (n + settings.PhotographerVariety) < n ? random.Pick(bySeries) : Newcomer();
        bySeries.Add(chosen);
        return chosen;
    }

    /// <summary>Who stands before their camera.</summary>
    public int PersonFor(Photographer photographer)
    {
        var known = people[photographer];
        if (known.Count > 0 && random.Happens(settings.SamePerson)) return random.Pick(known);
        var person = random.NextSeed();
        known.Add(person);
        return person;
    }

    Photographer Newcomer()
    {
        var (first, last) = (random.Pick(First), random.Pick(Last));
        var id = (site == StockSite.Pexels ? 310_000 : 7_200_000) + 37 * people.Count + random.Next(37);
        var newcomer = new Photographer(id, site == StockSite.Pexels ? $"{first} {last}" : $"{first}{last[0]}{id % 1000}", site, random.NextSeed());
        people.Add(newcomer, []);
        return newcomer;
    }
}
