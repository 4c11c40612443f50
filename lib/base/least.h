/* The least sizes of the public structs: as they first came, without the fields
 * that have an @since of their own. Whoever uses one includes the header that
 * has the struct. Made by bindings/generate; do not edit. */
#ifndef SSI_BASE_LEAST_H
#define SSI_BASE_LEAST_H

#include <stddef.h>

#define SSI_LEAST_ssi_role_info \
  (offsetof(ssi_role_info, sentence) + sizeof(((ssi_role_info *)0)->sentence))
#define SSI_LEAST_ssi_file_info \
  (offsetof(ssi_file_info, reserved) + sizeof(((ssi_file_info *)0)->reserved))
#define SSI_LEAST_ssi_skip_info \
  (offsetof(ssi_skip_info, reserved) + sizeof(((ssi_skip_info *)0)->reserved))
#define SSI_LEAST_ssi_export_info \
  (offsetof(ssi_export_info, missing) + sizeof(((ssi_export_info *)0)->missing))
#define SSI_LEAST_ssi_archive_kind_info    \
  (offsetof(ssi_archive_kind_info, last) + \
   sizeof(((ssi_archive_kind_info *)0)->last))
#define SSI_LEAST_ssi_archive_day_info     \
  (offsetof(ssi_archive_day_info, basis) + \
   sizeof(((ssi_archive_day_info *)0)->basis))
#define SSI_LEAST_ssi_archive_name_info        \
  (offsetof(ssi_archive_name_info, reserved) + \
   sizeof(((ssi_archive_name_info *)0)->reserved))
#define SSI_LEAST_ssi_allocator \
  (offsetof(ssi_allocator, release) + sizeof(((ssi_allocator *)0)->release))
#define SSI_LEAST_ssi_refusal \
  (offsetof(ssi_refusal, reserved) + sizeof(((ssi_refusal *)0)->reserved))
#define SSI_LEAST_ssi_benchmark_options       \
  (offsetof(ssi_benchmark_options, epsilon) + \
   sizeof(((ssi_benchmark_options *)0)->epsilon))
#define SSI_LEAST_ssi_benchmark_info     \
  (offsetof(ssi_benchmark_info, knots) + \
   sizeof(((ssi_benchmark_info *)0)->knots))
#define SSI_LEAST_ssi_knot_info \
  (offsetof(ssi_knot_info, share) + sizeof(((ssi_knot_info *)0)->share))
#define SSI_LEAST_ssi_mean_result             \
  (offsetof(ssi_mean_result, pillar_margin) + \
   sizeof(((ssi_mean_result *)0)->pillar_margin))
#define SSI_LEAST_ssi_gap_result           \
  (offsetof(ssi_gap_result, weakest_gap) + \
   sizeof(((ssi_gap_result *)0)->weakest_gap))
#define SSI_LEAST_ssi_rank_result        \
  (offsetof(ssi_rank_result, reserved) + \
   sizeof(((ssi_rank_result *)0)->reserved))
#define SSI_LEAST_ssi_movement_result             \
  (offsetof(ssi_movement_result, cohort_margin) + \
   sizeof(((ssi_movement_result *)0)->cohort_margin))
#define SSI_LEAST_ssi_budget_info \
  (offsetof(ssi_budget_info, quarter) + sizeof(((ssi_budget_info *)0)->quarter))
#define SSI_LEAST_ssi_readings \
  (offsetof(ssi_readings, relate) + sizeof(((ssi_readings *)0)->relate))
#define SSI_LEAST_ssi_fit \
  (offsetof(ssi_fit, worst_after) + sizeof(((ssi_fit *)0)->worst_after))
#define SSI_LEAST_ssi_residual \
  (offsetof(ssi_residual, reserved) + sizeof(((ssi_residual *)0)->reserved))
#define SSI_LEAST_ssi_fitted_indicator                   \
  (offsetof(ssi_fitted_indicator, goalpost_determined) + \
   sizeof(((ssi_fitted_indicator *)0)->goalpost_determined))
#define SSI_LEAST_ssi_cohort_info \
  (offsetof(ssi_cohort_info, day) + sizeof(((ssi_cohort_info *)0)->day))
#define SSI_LEAST_ssi_cohort_columns      \
  (offsetof(ssi_cohort_columns, relate) + \
   sizeof(((ssi_cohort_columns *)0)->relate))
#define SSI_LEAST_ssi_cohort_range       \
  (offsetof(ssi_cohort_range, numbers) + \
   sizeof(((ssi_cohort_range *)0)->numbers))
#define SSI_LEAST_ssi_compared \
  (offsetof(ssi_compared, reserved) + sizeof(((ssi_compared *)0)->reserved))
#define SSI_LEAST_ssi_agreement \
  (offsetof(ssi_agreement, reserved) + sizeof(((ssi_agreement *)0)->reserved))
#define SSI_LEAST_ssi_dashboard_day       \
  (offsetof(ssi_dashboard_day, earlier) + \
   sizeof(((ssi_dashboard_day *)0)->earlier))
#define SSI_LEAST_ssi_fault \
  (offsetof(ssi_fault, reserved) + sizeof(((ssi_fault *)0)->reserved))
#define SSI_LEAST_ssi_history_columns      \
  (offsetof(ssi_history_columns, relate) + \
   sizeof(((ssi_history_columns *)0)->relate))
#define SSI_LEAST_ssi_change \
  (offsetof(ssi_change, reserved) + sizeof(((ssi_change *)0)->reserved))
#define SSI_LEAST_ssi_pillar_info \
  (offsetof(ssi_pillar_info, source) + sizeof(((ssi_pillar_info *)0)->source))
#define SSI_LEAST_ssi_kind_info \
  (offsetof(ssi_kind_info, reserved) + sizeof(((ssi_kind_info *)0)->reserved))
#define SSI_LEAST_ssi_fact_info \
  (offsetof(ssi_fact_info, reserved) + sizeof(((ssi_fact_info *)0)->reserved))
#define SSI_LEAST_ssi_trait_info \
  (offsetof(ssi_trait_info, reserved) + sizeof(((ssi_trait_info *)0)->reserved))
#define SSI_LEAST_ssi_indicator_info        \
  (offsetof(ssi_indicator_info, reserved) + \
   sizeof(((ssi_indicator_info *)0)->reserved))
#define SSI_LEAST_ssi_feed_info \
  (offsetof(ssi_feed_info, reserved) + sizeof(((ssi_feed_info *)0)->reserved))
#define SSI_LEAST_ssi_stage_result        \
  (offsetof(ssi_stage_result, reserved) + \
   sizeof(((ssi_stage_result *)0)->reserved))
#define SSI_LEAST_ssi_person \
  (offsetof(ssi_person, reserved) + sizeof(((ssi_person *)0)->reserved))
#define SSI_LEAST_ssi_people_result        \
  (offsetof(ssi_people_result, reserved) + \
   sizeof(((ssi_people_result *)0)->reserved))
#define SSI_LEAST_ssi_person_state_info        \
  (offsetof(ssi_person_state_info, reserved) + \
   sizeof(((ssi_person_state_info *)0)->reserved))
#define SSI_LEAST_ssi_person_reason_info        \
  (offsetof(ssi_person_reason_info, reserved) + \
   sizeof(((ssi_person_reason_info *)0)->reserved))
#define SSI_LEAST_ssi_difference \
  (offsetof(ssi_difference, reserved) + sizeof(((ssi_difference *)0)->reserved))
#define SSI_LEAST_ssi_plan_action_info      \
  (offsetof(ssi_plan_action_info, weekly) + \
   sizeof(((ssi_plan_action_info *)0)->weekly))
#define SSI_LEAST_ssi_plan_result \
  (offsetof(ssi_plan_result, seen) + sizeof(((ssi_plan_result *)0)->seen))
#define SSI_LEAST_ssi_plan_pillar_result        \
  (offsetof(ssi_plan_pillar_result, reserved) + \
   sizeof(((ssi_plan_pillar_result *)0)->reserved))
#define SSI_LEAST_ssi_plan_line_result    \
  (offsetof(ssi_plan_line_result, seen) + \
   sizeof(((ssi_plan_line_result *)0)->seen))
#define SSI_LEAST_ssi_plan_task_result    \
  (offsetof(ssi_plan_task_result, seen) + \
   sizeof(((ssi_plan_task_result *)0)->seen))
#define SSI_LEAST_ssi_plan_yield_result        \
  (offsetof(ssi_plan_yield_result, reserved) + \
   sizeof(((ssi_plan_yield_result *)0)->reserved))
#define SSI_LEAST_ssi_population           \
  (offsetof(ssi_population, fact_shares) + \
   sizeof(((ssi_population *)0)->fact_shares))
#define SSI_LEAST_ssi_column_options        \
  (offsetof(ssi_column_options, reserved) + \
   sizeof(((ssi_column_options *)0)->reserved))
#define SSI_LEAST_ssi_member_range       \
  (offsetof(ssi_member_range, scratch) + \
   sizeof(((ssi_member_range *)0)->scratch))
#define SSI_LEAST_ssi_score_columns        \
  (offsetof(ssi_score_columns, measures) + \
   sizeof(((ssi_score_columns *)0)->measures))
#define SSI_LEAST_ssi_member_score        \
  (offsetof(ssi_member_score, reserved) + \
   sizeof(((ssi_member_score *)0)->reserved))
#define SSI_LEAST_ssi_result \
  (offsetof(ssi_result, reserved) + sizeof(((ssi_result *)0)->reserved))
#define SSI_LEAST_ssi_indicator_result        \
  (offsetof(ssi_indicator_result, reserved) + \
   sizeof(((ssi_indicator_result *)0)->reserved))
#define SSI_LEAST_ssi_contribution        \
  (offsetof(ssi_contribution, reserved) + \
   sizeof(((ssi_contribution *)0)->reserved))
#define SSI_LEAST_ssi_seat_info \
  (offsetof(ssi_seat_info, last) + sizeof(((ssi_seat_info *)0)->last))
#define SSI_LEAST_ssi_seat_reading        \
  (offsetof(ssi_seat_reading, reserved) + \
   sizeof(((ssi_seat_reading *)0)->reserved))
#define SSI_LEAST_ssi_seat_type \
  (offsetof(ssi_seat_type, reserved) + sizeof(((ssi_seat_type *)0)->reserved))
#define SSI_LEAST_ssi_seat_word \
  (offsetof(ssi_seat_word, rows) + sizeof(((ssi_seat_word *)0)->rows))
#define SSI_LEAST_ssi_seat_columns           \
  (offsetof(ssi_seat_columns, kind_shares) + \
   sizeof(((ssi_seat_columns *)0)->kind_shares))
#define SSI_LEAST_ssi_spread \
  (offsetof(ssi_spread, maximum) + sizeof(((ssi_spread *)0)->maximum))
#define SSI_LEAST_ssi_rank_spread        \
  (offsetof(ssi_rank_spread, reserved) + \
   sizeof(((ssi_rank_spread *)0)->reserved))
#define SSI_LEAST_ssi_swing \
  (offsetof(ssi_swing, reserved) + sizeof(((ssi_swing *)0)->reserved))
#define SSI_LEAST_ssi_team_own \
  (offsetof(ssi_team_own, sharing) + sizeof(((ssi_team_own *)0)->sharing))
#define SSI_LEAST_ssi_team_view             \
  (offsetof(ssi_team_view, with_baseline) + \
   sizeof(((ssi_team_view *)0)->with_baseline))
#define SSI_LEAST_ssi_team_row \
  (offsetof(ssi_team_row, reserved) + sizeof(((ssi_team_row *)0)->reserved))

#endif
