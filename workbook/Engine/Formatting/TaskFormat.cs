namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Tasks and asynchronous sequences: how far they are. Their value is not fetched, because waiting for it could take for ever.</summary>
static class TaskFormat
{
    public static MimeBundle? Format(object value) => TextOf(value) is { } text ? MimeBundle.Of((MimeBundle.PlainText, text)) : null;

    static string? TextOf(object value)
    {
        if (value is Task task) return $"{NameOf(task.GetType())}: {StateOf(task)}";
        var stream = value.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        return stream is null ? null : $"{TypeName.Of(stream)}: not read. Write await foreach, or await ...ToListAsync(), to see its items.";
    }

    static string StateOf(Task task) => task.Status switch
    {
        TaskStatus.RanToCompletion => "completed. Write await before it to see its value.",
        TaskStatus.Faulted => $"failed: {string.Join("; ", task.Exception!.InnerExceptions.Select(ShortText.Scalar))}",
        TaskStatus.Canceled => "cancelled.",
        _ => "running. Write await before it to wait for its value.",
    };

    // An async method's task is of a hidden type derived from Task<T>.
    static string NameOf(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Task<>))
                return t.GetGenericArguments()[0].Name == "VoidTaskResult" ? "Task" : TypeName.Of(t);
        return "Task";
    }
}
