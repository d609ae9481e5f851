package vn.thuocdo.campaign;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thuocdo.campaign.PlanSetting.Group;

/** The steps that ask for numbers and texts only. */
@Configuration(proxyBeanMethods = false)
class SettingsSteps {

    @Bean
    PlanStep budgetStep(PlanParts parts) {
        return new SettingsStep(PlanStepCode.BUDGET, PlanSetting.of(Group.BUDGET), List.of(), List.of(), parts);
    }

    @Bean
    PlanStep qualityStep(PlanParts parts) {
        return new SettingsStep(
                PlanStepCode.QUALITY,
                PlanSetting.of(Group.QUALITY),
                List.of(PlanPassage.WEIGHTING),
                List.of(PlanPassage.WEIGHTING),
                parts);
    }

    @Bean
    PlanStep privacyStep(PlanParts parts) {
        return new SettingsStep(
                PlanStepCode.PRIVACY,
                PlanSetting.of(Group.PRIVACY),
                List.of(PlanPassage.PRIVACY_BASIS, PlanPassage.NOTICE, PlanPassage.PROCESSORS),
                List.of(PlanPassage.PRIVACY_BASIS, PlanPassage.NOTICE),
                parts);
    }

    @Bean
    PlanStep documentsStep(PlanParts parts) {
        return new SettingsStep(
                PlanStepCode.DOCUMENTS,
                List.of(),
                List.of(
                        PlanPassage.PLACE,
                        PlanPassage.SUBMISSION_SIGN,
                        PlanPassage.SUBMISSION_POST,
                        PlanPassage.SUBMISSION_NAME,
                        PlanPassage.PLAN_SIGN,
                        PlanPassage.PLAN_CAPACITY,
                        PlanPassage.PLAN_POST,
                        PlanPassage.PLAN_NAME),
                List.of(PlanPassage.PLACE, PlanPassage.SUBMISSION_POST, PlanPassage.PLAN_POST),
                parts);
    }
}
