export { BudgetModule } from './budget.module';
export {
  PlanMoneyReadModel,
  type ActivityMoney,
  type AreaMoney,
  type ControlMoney,
} from './plan-money/plan-money.read-model';
