/**
 * Writes the audit log and reads it. {@link nl.benchmark.audit.service.AuditBoundary} stands around every service, outside
 * security and transaction; {@link nl.benchmark.audit.service.AuditInterceptor} stands inside the transaction and writes
 * the line after the work and before the commit; services add what only they know to
 * {@link nl.benchmark.audit.service.AuditFacts}.
 */
package nl.benchmark.audit.service;
