// Reads specifications with Microsoft's own OpenAPI reader and writes what it sees, one line of JSON for each. The paths of the files
// are read from standard input, one on a line.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi.Readers;

using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
while (Console.ReadLine() is { } file)
    output.WriteLine(Record.Of(File.ReadAllText(file)));

internal static partial class Record
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(string text)
    {
        try
        {
            var document = new OpenApiStringReader().Read(text, out var diagnostic);
            return JsonSerializer.Serialize(
                new
                {
                    errors = diagnostic.Errors.Select(one => new { pointer = one.Pointer, message = one.Message }),
                    warnings = diagnostic.Warnings.Select(one => new { pointer = one.Pointer, message = one.Message }),
                    servers = document?.Servers?.Select(one => one.Url),
                    operations = document is null ? [] : OperationsOf(document),
                    schemas = document is null ? [] : SchemasOf(document),
                },
                Options);
        }
        catch (Exception error)
        {
            // The reader lets exceptions of its parser through.
            return JsonSerializer.Serialize(new { errors = new[] { new { message = error.Message } }, thrown = error.GetType().Name }, Options);
        }
    }
}
