package nl.benchmark.delivery.service;

/** A file stands in the spool and its delivery in the register. */
public record DeliveryReceived(long id) {}
