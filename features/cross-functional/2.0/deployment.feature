@cross-functional
Feature: Deployment

  @id:containers-declare-limits @requirement:govstack-cfr-deployment#req-11
  Scenario: Every container declares how much CPU and memory it may use
    Given the deployment files that the profile names
    Then every container declares limits of CPU and memory
