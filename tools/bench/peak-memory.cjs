/** Says at the end of a process how much memory it had at most, in bytes. */
process.on('exit', () => process.stdout.write(`peak ${process.resourceUsage().maxRSS * 1024}\n`));
