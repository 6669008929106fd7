import { fill, lines } from './lines.ts';

/** DateTime, DateTimeOffset, TimeSpan, Guid and Random. */
export const time = [
  ...fill(
    lines(`
#.Year
#.Month
#.Day
#.Hour
#.Minute
#.Second
#.Millisecond
#.DayOfWeek
#.DayOfYear
#.Date
#.TimeOfDay
#.Ticks
#.AddDays(1.5)
#.AddMonths(1)
#.AddYears(-1)
#.AddHours(-5)
#.AddMinutes(90)
#.AddSeconds(0.5)
#.AddMilliseconds(1500)
#.AddTicks(1)
#.ToString()
#.Add(TimeSpan.FromHours(2))
#.Subtract(TimeSpan.FromDays(1))
# - TimeSpan.FromMinutes(1)
`),
    [
      'DateTime.UtcNow',
      'new DateTime(2024, 1, 31)',
      'new DateTime(2024, 2, 29, 23, 59, 59, 999, DateTimeKind.Utc)',
      'new DateTimeOffset(2024, 12, 31, 1, 2, 3, TimeSpan.FromHours(5.5))',
      'context.Timestamp',
    ],
  ),
  ...fill(
    lines(`
DateTime.Parse(#)
DateTimeOffset.Parse(#)
{ DateTime d; return DateTime.TryParse(#, out d); }
DateTime.Parse(#).Kind
`),
    [
      '"2026-03-04"',
      '"2026-03-04T05:06:07"',
      '"2026-03-04T05:06:07Z"',
      '"2026-03-04T05:06:07.1234567Z"',
      '"2026-03-04T05:06:07+02:00"',
      '"03/04/2026"',
      '"03/04/2026 05:06:07"',
      '"3/4/2026 5:06 PM"',
      '"Wed, 04 Mar 2026 05:06:07 GMT"',
      '"2026-03"',
      '"March 4, 2026"',
      '"4 Mar 2026"',
      '"2026-13-01"',
      '"soon"',
      '""',
    ],
  ),
  ...lines(`
DateTime.UtcNow
DateTime.Now
DateTime.Today
DateTime.UtcNow.Kind
DateTimeOffset.UtcNow
DateTimeOffset.Now
DateTime.UtcNow == DateTime.UtcNow
DateTime.MinValue
DateTime.MaxValue.Ticks
DateTime.DaysInMonth(2024, 2)
DateTime.DaysInMonth(2023, 13)
DateTime.IsLeapYear(1900)
DateTime.SpecifyKind(new DateTime(2020, 1, 1), DateTimeKind.Utc)
DateTime.Compare(new DateTime(2020, 1, 1), new DateTime(2021, 1, 1))
new DateTime(2020, 2, 30)
new DateTime(2020, 1, 1, 25, 0, 0)
new DateTime(637134336000000000)
new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)
new DateTime()
new DateTime(2020, 1, 1).AddDays(1e9)
new DateTime(2020, 1, 1) - new DateTime(2019, 1, 1)
new DateTime(2020, 1, 1) < new DateTime(2020, 1, 2)
new DateTime(2020, 1, 1) == new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)
new DateTime(2020, 1, 1).CompareTo(new DateTime(2020, 1, 1))
new DateTime(2020, 1, 1).Equals(new DateTime(2020, 1, 1))
new DateTime(2020, 1, 31).AddMonths(1)
new DateTime(2020, 1, 1).ToUniversalTime()
new DateTime(2020, 1, 1).ToLocalTime().Kind
new DateTime(2020, 1, 1).IsDaylightSavingTime()
new DateTime(2020, 1, 1).ToShortDateString()
new DateTime(2020, 1, 1).ToLongDateString()
new DateTime(2020, 1, 1).ToShortTimeString()
new DateTime(2020, 1, 1, 15, 4, 5).ToLongTimeString()
DateTime.ParseExact("04-03-2026 05:06", "dd-MM-yyyy HH:mm", null)
DateTime.Parse("2026-03-04T05:06:07Z").ToUniversalTime()
(DateTime.UtcNow - new DateTime(1970, 1, 1)).TotalSeconds
(DateTime.UtcNow - new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)).TotalMilliseconds
(int)(DateTime.UtcNow.Subtract(new DateTime(1970, 1, 1))).TotalSeconds
DateTime.UtcNow.AddMinutes(5) > DateTime.UtcNow
DateTime.UtcNow.ToString("o")
DateTime.UtcNow.Date.AddDays(1).Subtract(DateTime.UtcNow).TotalHours
DateTimeOffset.FromUnixTimeSeconds(1700000000)
DateTimeOffset.FromUnixTimeSeconds(-1).DateTime
DateTimeOffset.FromUnixTimeMilliseconds(1700000000123).UtcDateTime
DateTimeOffset.UtcNow.ToUnixTimeSeconds()
DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()
DateTimeOffset.UtcNow.AddSeconds(3600).ToUnixTimeSeconds()
new DateTimeOffset(DateTime.UtcNow).ToUnixTimeSeconds()
new DateTimeOffset(new DateTime(2020, 1, 1)).Offset
new DateTimeOffset(new DateTime(2020, 1, 1), TimeSpan.FromHours(1))
new DateTimeOffset(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), TimeSpan.FromHours(1))
new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).UtcDateTime
new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).LocalDateTime
new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).ToOffset(TimeSpan.Zero)
new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).ToUniversalTime()
new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)) == new DateTimeOffset(2019, 12, 31, 22, 0, 0, TimeSpan.Zero)
new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).EqualsExact(new DateTimeOffset(2019, 12, 31, 22, 0, 0, TimeSpan.Zero))
new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(20))
DateTimeOffset.UtcNow > DateTime.UtcNow.AddDays(-1)
DateTimeOffset.UtcNow - DateTimeOffset.UtcNow.AddHours(-1)
DateTimeOffset.Parse("2020-01-01T00:00:00+01:00").Offset
DateTimeOffset.Compare(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)
TimeSpan.FromSeconds(90)
TimeSpan.FromMinutes(1.5)
TimeSpan.FromHours(25)
TimeSpan.FromDays(-1)
TimeSpan.FromMilliseconds(1234.5)
TimeSpan.FromTicks(10)
TimeSpan.Parse("1.02:03:04.5")
TimeSpan.Parse("12:34")
TimeSpan.Parse("7")
TimeSpan.Parse("25:00")
TimeSpan.Parse("x")
{ TimeSpan t; return TimeSpan.TryParse("00:01", out t) + " " + t; }
new TimeSpan(1, 2, 3)
new TimeSpan(1, 2, 3, 4)
new TimeSpan(10000000)
new TimeSpan(1, 2, 3).TotalMinutes
new TimeSpan(1, 2, 3).Hours + new TimeSpan(1, 2, 3).Minutes + new TimeSpan(1, 2, 3).Seconds
new TimeSpan(50, 0, 0).Days
new TimeSpan(50, 0, 0).TotalDays
new TimeSpan(0, 0, 0, 0, 5).Milliseconds
new TimeSpan(1, 0, 0).Ticks
new TimeSpan(1, 0, 0) + new TimeSpan(0, 30, 0)
new TimeSpan(1, 0, 0).Add(TimeSpan.FromDays(1)).Negate().Duration()
-new TimeSpan(1, 0, 0)
new TimeSpan(1, 0, 0) > TimeSpan.Zero
new TimeSpan(1, 0, 0) * 2
new TimeSpan(1, 0, 0) / 4
new TimeSpan(1, 0, 0) == TimeSpan.FromMinutes(60)
new TimeSpan(1, 0, 0).CompareTo(TimeSpan.Zero)
TimeSpan.MaxValue + TimeSpan.FromTicks(1)
TimeSpan.TicksPerSecond
context.Elapsed
context.Elapsed.TotalMilliseconds
Guid.NewGuid()
Guid.NewGuid().ToString("N")
Guid.NewGuid() == Guid.NewGuid()
Guid.NewGuid().ToByteArray()
Guid.Empty == default(Guid)
Guid.Parse("7c9e6679742540de944be07fc1f90ae7")
Guid.Parse("{7c9e6679-7425-40de-944b-e07fc1f90ae7}")
Guid.Parse("7c9e6679")
Guid.Parse("7c9e6679-7425-40de-944b-e07fc1f90ae7").ToByteArray()
new Guid("7c9e6679-7425-40de-944b-e07fc1f90ae7")
new Guid("x")
new Guid(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 })
new Guid(new byte[] { 1 })
new Guid(1, 2, 3, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })
Guid.Parse("7c9e6679-7425-40de-944b-e07fc1f90ae7").Equals(Guid.Empty)
Guid.Empty.CompareTo(Guid.Parse("7c9e6679-7425-40de-944b-e07fc1f90ae7"))
Guid.Parse("7c9e6679-7425-40de-944b-e07fc1f90ae7").GetHashCode()
context.RequestId
context.RequestId.ToString("N")
context.RequestId.GetHashCode()
new Random().Next()
new Random().Next(100)
new Random().Next(1, 100)
new Random().Next(5, 5)
new Random().Next(5, 1)
new Random().NextDouble()
new Random(42).Next()
new Random(42).Next(10)
new Random(42).NextDouble()
new Random(-5).Next(1000)
new Random(int.MinValue).Next()
new System.Random().Next(0, 2)
new Random(context.RequestId.GetHashCode()).Next(1, 10)
{ var r = new Random(7); return new[] { r.Next(100), r.Next(100), r.Next(100), r.Next(-10, 10) }; }
{ var r = new Random(7); var b = new byte[5]; r.NextBytes(b); return b; }
{ var r = new Random(7); return Enumerable.Range(0, 60).Select(i => r.Next(1000)).ToArray(); }
{ var a = new Random(); var b = new Random(); return a.Next() == b.Next(); }
new Random(1).Next(int.MinValue, int.MaxValue)
`),
];
