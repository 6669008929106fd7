using Microsoft.OpenApi.Models;

/// <summary>Operations and schemas of a document in the form of a record.</summary>
internal static partial class Record
{
    private static IEnumerable<object> OperationsOf(OpenApiDocument document) =>
        from path in document.Paths ?? []
        from operation in path.Value.Operations
        select (object)new
        {
            method = operation.Key.ToString().ToUpperInvariant(),
            path = path.Key,
            id = operation.Value.OperationId,
            parameters = ParametersOf(path.Value, operation.Value),
            request = ContentOf(operation.Value.RequestBody?.Content),
            responses = operation.Value.Responses.ToDictionary(one => one.Key, one => ContentOf(one.Value.Content)),
        };

    /// <summary>Those of the operation, and those of its path that it does not replace.</summary>
    private static IEnumerable<object> ParametersOf(OpenApiPathItem item, OpenApiOperation operation)
    {
        var own = operation.Parameters ?? [];
        var shared = (item.Parameters ?? []).Where(one => !own.Any(other => other.Name == one.Name && other.In == one.In));
        return shared.Concat(own).Select(one => new
        {
            name = one.Name,
            place = one.In?.ToString().ToLowerInvariant(),
            required = one.Required,
            type = TypeOf(one.Schema ?? one.Content?.Values.FirstOrDefault()?.Schema),
        });
    }

    private static Dictionary<string, string?>? ContentOf(IDictionary<string, OpenApiMediaType>? content) =>
        content is null || content.Count == 0 ? null : content.ToDictionary(one => one.Key, one => TypeOf(one.Value.Schema));

    /// <summary>The name of a schema, `#/name`, or the type of one that has no name.</summary>
    private static string? TypeOf(OpenApiSchema? schema) =>
        schema is null ? null : schema.Reference is { } reference ? $"#/{reference.Id}" : schema.Type ?? "";

    private static Dictionary<string, object> SchemasOf(OpenApiDocument document) =>
        (document.Components?.Schemas ?? new Dictionary<string, OpenApiSchema>()).ToDictionary(
            one => one.Key,
            one => (object)new
            {
                type = one.Value.Type,
                properties = one.Value.Properties.Count == 0 ? null : one.Value.Properties.ToDictionary(each => each.Key, each => TypeOf(each.Value)),
                required = one.Value.Required.Count == 0 ? null : one.Value.Required.Order(StringComparer.Ordinal),
            });
}
