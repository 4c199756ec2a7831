"""The crash trial: many people write while the processes that answer them are killed; docs/crash-trial.md."""
