# Runs PROGRAM on TEXT: it must succeed, complain of nothing, and print what MATCH matches.
execute_process(COMMAND ${PROGRAM} ${TEXT} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE complaint)
if(NOT status EQUAL 0 OR NOT complaint STREQUAL "" OR NOT output MATCHES "${MATCH}")
  message(FATAL_ERROR "status ${status}; expected ${MATCH}; printed\n${output}${complaint}")
endif()
