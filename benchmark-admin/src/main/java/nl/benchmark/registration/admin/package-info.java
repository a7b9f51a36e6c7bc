/** Registrations for an administrator: the list, and one of them with its decision. */
package nl.benchmark.registration.admin;
