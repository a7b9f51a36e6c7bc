/**
 * Participations as they run: cancelled and withdrawn by a contact person ({@code ParticipationService}) or an administrator
 * ({@code ParticipationDesk}), renewed and ended by a job ({@code RenewalJobs}), and what one may see of them
 * ({@code ContractAccess}).
 */
package nl.benchmark.participation.service;
