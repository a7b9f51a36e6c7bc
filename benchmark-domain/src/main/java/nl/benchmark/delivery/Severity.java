package nl.benchmark.delivery;

/** How heavily a finding weighs. An ERROR rejects the record (or the file), a WARNING is accepted but asks to be explained. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
