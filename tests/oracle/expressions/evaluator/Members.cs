internal static class Members
{
    public static string[] Of(string type) => [];
}
