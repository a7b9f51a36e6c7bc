/** What every service needs: the caller, the tenant of the transaction, the clock. */
package nl.benchmark.shared.service;
