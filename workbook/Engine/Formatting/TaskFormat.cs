namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Tasks: how far they are. Their value is not fetched, because waiting for it could take for ever.</summary>
static class TaskFormat
{
    public static MimeBundle? Format(object value) => value is Task task
        ? MimeBundle.Of((MimeBundle.PlainText, $"{NameOf(task.GetType())}: {StateOf(task)}"))
        : null;

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
