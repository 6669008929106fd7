// Loaded before a program: reports what the whole process used to the parent.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.send?.({ cpuSeconds: (userCPUTime + systemCPUTime) / 1_000_000, mebibytes: maxRSS / 1024 });
});
// A channel must not keep the program alive.
process.channel?.unref();
