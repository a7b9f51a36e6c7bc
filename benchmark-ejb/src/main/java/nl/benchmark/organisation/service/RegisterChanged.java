package nl.benchmark.organisation.service;

/** There is another organisation, or another takes part: this node reads the register again once that is committed. */
public record RegisterChanged() {}
